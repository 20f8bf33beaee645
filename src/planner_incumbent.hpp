// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "planner_table.hpp"

namespace backcare::planning {

/// The best choice so far.
class Incumbent {
 public:
  /// `value`: of a choice that is known from elsewhere, to be bettered.
  Incumbent(const Layout& layout, int value) : layout_(layout), value_(value) {}

  /// Takes a choice if it is better, once what does not fit is left out of it.
  void offer(std::vector<Taken> taken);

  /// Exchanges one option at a time for a better one of its bucket, until none
  /// is.
  void polish();

  [[nodiscard]] int value() const { return value_; }
  /// Empty when nothing better than the value at the beginning came.
  [[nodiscard]] const std::vector<Taken>& taken() const { return taken_; }

 private:
  [[nodiscard]] bool fits(const std::vector<Taken>& taken) const;
  void repair(std::vector<Taken>& taken) const;
  bool exchange(std::size_t index);

  const Layout& layout_;
  int value_;
  std::vector<Taken> taken_;
};

}  // namespace backcare::planning
