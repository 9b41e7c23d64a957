// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace qd::fuzz {

/// What a fuzzer calls with bytes that nobody vouches for. Each reads them as one of the product's formats
/// and holds what came of it against what the format promises; a promise that is broken ends the process.
///
/// CSV: the first byte chooses the import and the size of the pieces in which the file is read.
void readCsv(std::string_view bytes);
/// YAML: every parser of core/config reads the same text.
void readYaml(std::string_view bytes);
/// Slot file: `<workspace>.keys`.
void readSlotFile(std::string_view bytes);
/// Backup: the first byte chooses the preamble, the table of what is inside, the manifest, or the encrypted
/// stream.
void readBackup(std::string_view bytes);
/// Evidence pack: the first byte chooses one document of it, or a whole pack as evidence_target.cpp has it.
void readEvidence(std::string_view bytes);

/// Model files and what a desk and a worker say: the first byte chooses a file of tensors as it is, one whose
/// lengths and hash are made right, a model, a stream of frames, or the content of one.
void readModel(std::string_view bytes);

}  // namespace qd::fuzz
