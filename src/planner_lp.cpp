// SPDX-License-Identifier: MIT
//
// The planner's model as an integer linear program. x takes an option, y says
// where a block stands and z how the body moves between blocks; u earns the
// credits of a group, whose fall makes their order come by itself; e counts the
// seconds of a phase beyond its share and f the seconds that are rewarded.
#include <fmt/format.h>

#include "planner_model.hpp"

namespace backcare::planning {
namespace {

std::string x(std::size_t option) {
  return fmt::format("x{}", option);
}
std::string y(int block, int station) {
  return fmt::format("y{}_{}", block, station);
}
std::string z(int block, int from, int to) {
  return fmt::format("z{}_{}_{}", block, from, to);
}
std::string u(std::size_t group, std::size_t rank) {
  return fmt::format("u{}_{}", group, rank);
}
std::string e(std::size_t phase) {
  return fmt::format("over{}", phase);
}

/// A sum of terms, broken into lines that every reader of the format takes.
class Sum {
 public:
  void add(int factor, const std::string& name) {
    if (factor == 0)
      return;
    text_ += fmt::format("{} {} {}{}", factor < 0 ? " -" : " +",
                         factor < 0 ? -factor : factor, name,
                         ++terms_ % 8 == 0 ? "\n" : "");
  }
  [[nodiscard]] std::string text() const {
    return terms_ == 0 ? " 0 f" : text_;
  }
  [[nodiscard]] bool empty() const { return terms_ == 0; }

 private:
  std::string text_;
  int terms_ = 0;
};

class Writer {
 public:
  explicit Writer(const Model& model) : model_(model) {}

  std::string write() {
    text_ =
        "\\ Times are in seconds, the objective in points.\nMaximize\n"
        " value:";
    text_ += objective().text() + "\nSubject To\n";
    limits();
    once();
    stations();
    credits();
    bounds();
    return text_ + "End\n";
  }

 private:
  void row(const Sum& sum, const char* relation, int right) {
    if (!sum.empty())
      text_ +=
          fmt::format(" c{}:{} {} {}\n", ++rows_, sum.text(), relation, right);
  }

  /// Calls `use(block, from, to)` for every move there is.
  template <typename Use>
  void each_move(const Use& use) const {
    for (int block = 0; block < model_.block_count(); ++block)
      for (int from = 0; from < station_count; ++from)
        for (int to = 0; to < station_count; ++to)
          if (block > 0 || from == static_cast<int>(Station::Standing))
            use(block, from, to);
  }

  Sum objective() const {
    Sum sum;
    for (std::size_t i = 0; i < model_.options.size(); ++i)
      sum.add(model_.options[i].value, x(i));
    for (std::size_t g = 0; g < model_.groups.size(); ++g)
      for (std::size_t r = 0; r < model_.groups[g].credits.size(); ++r)
        sum.add(model_.groups[g].credits[r], u(g, r));
    each_move([&](int block, int from, int to) {
      sum.add(-move_cost(static_cast<Station>(from), static_cast<Station>(to)),
              z(block, from, to));
    });
    sum.add(fill_reward, "f");
    for (std::size_t p = 0; p < model_.shares.size(); ++p)
      sum.add(-share_cost, e(p));
    return sum;
  }

  void limits() {
    Sum time;
    Sum fill;
    Sum items;
    Sum cautions;
    std::array<Sum, phase_count> phases;
    fill.add(1, "f");
    for (std::size_t i = 0; i < model_.options.size(); ++i) {
      const Option& option = model_.options[i];
      time.add(option.time, x(i));
      fill.add(-option.time, x(i));
      items.add(1, x(i));
      cautions.add(option.cautioned ? 1 : 0, x(i));
      phases[at(static_cast<int>(option.phase))].add(option.time, x(i));
    }
    each_move([&](int block, int from, int to) {
      const auto moved =
          transfer(static_cast<Station>(from), static_cast<Station>(to));
      time.add(static_cast<int>(moved.count()), z(block, from, to));
    });
    row(time, "<=", model_.limit);
    row(fill, "<=", 0);
    row(items, "<=", model_.items);
    row(cautions, "<=", model_.cautions);
    for (std::size_t p = 0; p < phases.size(); ++p) {
      phases[p].add(-1, e(p));
      row(phases[p], "<=", model_.shares[p]);
    }
  }

  void once() {
    std::vector<Sum> families(at(model_.families));
    for (std::size_t i = 0; i < model_.options.size(); ++i)
      families[at(model_.options[i].family)].add(1, x(i));
    for (const Sum& family : families)
      row(family, "<=", 1);
    for (const int candidate : model_.included) {
      Sum sum;
      for (std::size_t i = 0; i < model_.options.size(); ++i)
        if (model_.options[i].candidate == candidate)
          sum.add(1, x(i));
      row(sum, "=", 1);
    }
  }

  /// Each block stands somewhere, moves join the blocks, and an option needs a
  /// block of its phase at its station.
  void stations() {
    for (int block = 0; block < model_.block_count(); ++block)
      for (int station = 0; station < station_count; ++station) {
        Sum arrive;
        Sum leave;
        arrive.add(-1, y(block, station));
        leave.add(-1, y(block, station));
        for (int other = 0; other < station_count; ++other) {
          if (block > 0 || other == static_cast<int>(Station::Standing))
            arrive.add(1, z(block, other, station));
          leave.add(1, z(block + 1, station, other));
        }
        row(arrive, "=", 0);
        if (block + 1 < model_.block_count())
          row(leave, "=", 0);
      }
    Sum start;
    for (int station = 0; station < station_count; ++station)
      start.add(1, y(0, station));
    row(start, "=", 1);
    for (std::size_t i = 0; i < model_.options.size(); ++i) {
      const Option& option = model_.options[i];
      Sum sum;
      sum.add(1, x(i));
      for (int block = 0; block < model_.block_count(); ++block)
        if (model_.blocks[at(block)] == option.phase)
          sum.add(-1, y(block, static_cast<int>(option.station)));
      row(sum, "<=", 0);
    }
  }

  void credits() {
    for (std::size_t g = 0; g < model_.groups.size(); ++g) {
      Sum sum;
      for (std::size_t r = 0; r < model_.groups[g].credits.size(); ++r)
        sum.add(1, u(g, r));
      for (std::size_t i = 0; i < model_.options.size(); ++i)
        for (const int group : model_.options[i].groups)
          if (at(group) == g)
            sum.add(-1, x(i));
      row(sum, "<=", 0);
    }
  }

  void bounds() {
    text_ += fmt::format("Bounds\n 0 <= f <= {}\n", model_.fill);
    for (std::size_t g = 0; g < model_.groups.size(); ++g)
      for (std::size_t r = 0; r < model_.groups[g].credits.size(); ++r)
        text_ += fmt::format(" 0 <= {} <= 1\n", u(g, r));
    text_ += "Binary\n";
    for (std::size_t i = 0; i < model_.options.size(); ++i)
      text_ += ' ' + x(i) + '\n';
    for (int block = 0; block < model_.block_count(); ++block)
      for (int station = 0; station < station_count; ++station)
        text_ += ' ' + y(block, station) + '\n';
    each_move([&](int block, int from, int to) {
      text_ += ' ' + z(block, from, to) + '\n';
    });
  }

  const Model& model_;
  std::string text_;
  int rows_ = 0;
};

}  // namespace

std::string to_lp(const Model& model) {
  return Writer(model).write();
}

}  // namespace backcare::planning
