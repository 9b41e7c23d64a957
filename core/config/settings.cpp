// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"

#include "core/config/yaml_node.h"
#include "core/config/yaml_reader.h"

namespace qd::config {

namespace {

constexpr int kNewestVersion = 1;
constexpr std::size_t kLongestUser = 64;

Result<KdfSettings> readKdf(const YamlMap& kdf) {
    QD_CHECK(kdf.onlyKeys({"memory_mib", "iterations", "lanes"}));
    const auto read = [&kdf](std::string_view key, std::int64_t KdfSettings::*field) {
        return YamlMap::orElse(KdfSettings{}.*field, kdf.integer(key, kLeastKdf.*field, kMostKdf.*field));
    };
    KdfSettings cost;
    QD_TRY(cost.memoryMib, read("memory_mib", &KdfSettings::memoryMib));
    QD_TRY(cost.iterations, read("iterations", &KdfSettings::iterations));
    QD_TRY(cost.lanes, read("lanes", &KdfSettings::lanes));
    return cost;
}

}  // namespace

Result<Settings> parseSettings(std::string_view yaml, const std::string& file) {
    QD_TRY(const auto root, parseYaml(yaml, file));
    QD_TRY(const auto document, YamlMap::create(root, file, ""));
    Settings settings;
    // The version comes first: a newer file may have keys that this program cannot know.
    QD_TRY(settings.version, readVersion(document, kNewestVersion));
    QD_CHECK(document.onlyKeys({"version", "user", "kdf"}));
    QD_TRY(settings.user, document.text("user", kLongestUser));
    QD_TRY(const auto kdf, document.map("kdf"));
    if (kdf) {
        QD_TRY(settings.kdf, readKdf(*kdf));
    }
    return settings;
}

}  // namespace qd::config
