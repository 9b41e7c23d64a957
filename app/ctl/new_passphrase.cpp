// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/new_passphrase.h"

#include <limits>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/interrupt.h"
#include "core/crypto/passphrase_source.h"

namespace qd::ctl {

void addNewPassphrase(CLI::App& command, const std::shared_ptr<NewPassphrase>& options) {
    auto* file = shows(command.add_option("--new-passphrase-file", options->file,
                                          "File with the new passphrase; refused if others can read it"),
                       "FILE");
    shows(command
              .add_option("--new-passphrase-fd", options->descriptor,
                          "Descriptor to read it from; default: ask on the terminal")
              ->check(wholeNumber(0, std::numeric_limits<int>::max()))
              ->excludes(file),
          "N");
}

Result<crypto::Secret> readNewPassphrase(const Context& context, const NewPassphrase& options) {
    if (!options.file.empty()) return crypto::passphraseFromFile(context.environment.files, options.file);
    if (options.descriptor >= 0) return crypto::passphraseFromDescriptor(options.descriptor, waitReadable);
    constexpr const char* kInstead = "pass --new-passphrase-file FILE or --new-passphrase-fd N";
    QD_TRY(auto passphrase, askAtTerminal("New passphrase: ", kInstead));
    QD_TRY(const auto again, askAtTerminal("Once more: ", kInstead));
    if (!crypto::equal(passphrase.bytes(), again.bytes()))
        return Error{ErrorCode::Usage, "the two passphrases differ"};
    return passphrase;
}

}  // namespace qd::ctl
