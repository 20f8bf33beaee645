// SPDX-License-Identifier: MIT
#include "output.hpp"

#include "backcare/files.hpp"

namespace backcare {

void write_output(App& app, const Arguments& arguments,
                  const std::string& text) {
  const std::string output = arguments.text("-o", "-");
  if (output == "-")
    app.out << text;
  else
    write_file(output, text);
}

}  // namespace backcare
