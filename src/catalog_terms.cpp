// SPDX-License-Identifier: MIT
#include "backcare/text.hpp"
#include "catalog_reader.hpp"

namespace backcare {
namespace {

using yaml::Fields;
using yaml::Node;
using yaml::Reader;

void need_text(Reader& reader, Fields& fields, const char* key,
               std::string& to) {
  if (const Node* node = fields.need(key))
    to = reader.text(*node);
}

void may_text(Reader& reader, Fields& fields, const char* key,
              std::string& to) {
  if (const Node* node = fields.may(key))
    to = reader.text(*node);
}

void need_texts(Reader& reader, Fields& fields, const char* key,
                std::vector<std::string>& to) {
  if (const Node* node = fields.need(key))
    to = reader.texts(*node);
}

void may_texts(Reader& reader, Fields& fields, const char* key,
               std::vector<std::string>& to) {
  if (const Node* node = fields.may(key))
    to = reader.texts(*node);
}

Term read_term(Reader& reader, const std::string& kind, const Entry& entry) {
  Fields fields(reader, entry.value);
  Term term;
  term.id = entry.id;
  term.origin = entry.origin;
  need_text(reader, fields, "label", term.label);
  need_text(reader, fields, "meaning", term.meaning);
  if (kind == "positions") {
    if (const Node* value = fields.need("floor"))
      term.floor = reader.boolean(*value);
    if (const Node* value = fields.need("station"))
      term.station =
          parse<Station>(reader.word(*value, all_names<Station>(), "station"))
              .value_or(Station::Standing);
  }
  if (kind == "positions")
    may_texts(reader, fields, "demands", term.demands);
  if (kind == "equipment")
    if (const Node* value = fields.need("household"))
      term.household = reader.boolean(*value);
  if (kind == "directions" || kind == "ranges")
    if (const Node* value = fields.need("moves"))
      term.moves = reader.boolean(*value);
  if (kind == "demands" || kind == "impacts")
    may_texts(reader, fields, "positions", term.positions);
  fields.finish();
  return term;
}

Source read_source(Reader& reader, const Entry& entry) {
  Fields fields(reader, entry.value);
  Source source;
  source.id = entry.id;
  source.origin = entry.origin;
  need_text(reader, fields, "publisher", source.publisher);
  need_text(reader, fields, "title", source.title);
  may_text(reader, fields, "url", source.url);
  may_text(reader, fields, "author", source.author);
  may_text(reader, fields, "date", source.date);
  if (const Node* value = fields.need("tier"))
    source.tier = reader.word(*value, {"A", "B", "C"}, "tier");
  fields.finish();
  return source;
}

const std::vector<std::string> term_kinds{
    "areas",     "goals",   "phases",  "positions",  "places",
    "equipment", "kinds",   "regions", "directions", "ranges",
    "loads",     "impacts", "demands", "sides",      "supports"};

}  // namespace

void read_vocabulary(Catalog& catalog, const yaml::SharedDocument& document,
                     std::vector<Problem>& problems) {
  Reader reader(document->file, problems);
  Fields fields(reader, document->root);
  for (const std::string& kind : term_kinds)
    if (const Node* node = fields.may(kind))
      each_entry(document, reader, *node, [&](const Entry& entry) {
        put(catalog.vocabulary[kind], read_term(reader, kind, entry));
      });
  fields.finish();
}

void read_sources(Catalog& catalog, const yaml::SharedDocument& document,
                  std::vector<Problem>& problems) {
  Reader reader(document->file, problems);
  each_entry(document, reader, document->root, [&](const Entry& entry) {
    put_in_order(catalog.sources, read_source(reader, entry));
  });
}

namespace {

Discouraged read_discouraged(Reader& reader, const Entry& from) {
  Fields fields(reader, from.value);
  Discouraged entry;
  entry.id = from.id;
  entry.origin = from.origin;
  need_text(reader, fields, "name", entry.name);
  need_texts(reader, fields, "areas", entry.areas);
  need_text(reader, fields, "why", entry.why);
  need_texts(reader, fields, "instead", entry.instead);
  need_texts(reader, fields, "sources", entry.sources);
  fields.finish();
  return entry;
}

Guidance read_advice(Reader& reader, const Entry& from) {
  Fields fields(reader, from.value);
  Guidance entry;
  entry.id = from.id;
  entry.origin = from.origin;
  need_text(reader, fields, "category", entry.category);
  need_text(reader, fields, "text", entry.text);
  may_texts(reader, fields, "exercises", entry.exercises);
  need_texts(reader, fields, "sources", entry.sources);
  fields.finish();
  return entry;
}

NamedSet read_named_set(Reader& reader, const Entry& from) {
  Fields fields(reader, from.value);
  NamedSet entry;
  entry.id = from.id;
  entry.origin = from.origin;
  need_text(reader, fields, "name", entry.name);
  need_texts(reader, fields, "exercises", entry.exercises);
  need_text(reader, fields, "note", entry.note);
  need_texts(reader, fields, "sources", entry.sources);
  fields.finish();
  return entry;
}

}  // namespace

void read_guidance(Catalog& catalog, const yaml::SharedDocument& document,
                   std::vector<Problem>& problems) {
  Reader reader(document->file, problems);
  Fields fields(reader, document->root);
  const auto entries = [&](const char* key, auto& to, auto read) {
    if (const Node* node = fields.may(key))
      each_entry(document, reader, *node,
                 [&](const Entry& entry) { put(to, read(reader, entry)); });
  };
  entries("discouraged", catalog.discouraged, read_discouraged);
  entries("guidance", catalog.guidance, read_advice);
  entries("named_sets", catalog.named_sets, read_named_set);
  fields.finish();
}

}  // namespace backcare
