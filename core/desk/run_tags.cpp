// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_tags.h"

#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/base/printable_text.h"

namespace qd::desk {

namespace {

const std::string kTagsPrefix = "run_tag.";  // + number of the run → JSON array

/// Without spaces at the ends, and single ones inside.
std::string trimmed(const std::string& tag) {
    std::string out;
    for (const char c : tag) {
        if (c != ' ')
            out.push_back(c);
        else if (!out.empty() && out.back() != ' ')
            out.push_back(c);
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

/// Without regard to the case of the letters that ASCII has.
std::string folded(std::string tag) {
    for (char& c : tag)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return tag;
}

std::size_t charactersOf(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();
         at += std::max<std::size_t>(1, characterBytes(text.substr(at))))
        ++count;
    return count;
}

Json documentOf(const std::vector<std::string>& tags) {
    Json document = Json::array();
    for (const auto& tag : tags)
        document.push(tag);
    return document;
}

/// What a setting holds; nothing where it is no list of tags that could have been set.
std::optional<std::vector<std::string>> read(const std::optional<std::string>& setting) {
    if (!setting) return std::vector<std::string>{};
    const auto document = Json::parse(*setting);
    if (!document.ok() || !document->isArray()) return std::nullopt;
    std::vector<std::string> tags;
    for (const Json& item : document->items())
        tags.push_back(item.stringOr(""));
    auto checked = checkedTags(tags);
    if (!checked.ok() || *checked != tags) return std::nullopt;
    return tags;
}

Status requireRun(Session& session, RunId id) {
    QD_TRY(const auto runs, session.vault().runs());
    if (std::any_of(runs.begin(), runs.end(), [id](const auto& run) { return run.id == id; })) return Ok{};
    return Error{ErrorCode::BadInput, say("there is no run %1", std::to_string(id.value))};
}

}  // namespace

std::string runTagsKey(RunId run) {
    return kTagsPrefix + std::to_string(run.value);
}

std::string forgottenTags() {
    return documentOf({}).dump();
}

Result<std::vector<std::string>> checkedTags(const std::vector<std::string>& tags) {
    std::vector<std::string> out;
    std::vector<std::string> seen;
    for (const auto& given : tags) {
        if (!isPrintable(given))
            return Error{ErrorCode::BadInput, say("the tag %1 holds what cannot be printed", shown(given))};
        std::string tag = trimmed(given);
        if (tag.empty()) continue;
        if (tag.find(',') != std::string::npos)
            return Error{ErrorCode::BadInput,
                         say("the tag %1 has a comma: commas stand between tags", shown(tag))};
        if (charactersOf(tag) > kLongestTag)
            return Error{ErrorCode::BadInput,
                         say("the tag %1 is longer than %2 characters", shown(tag), kLongestTag)};
        std::string key = folded(tag);
        if (std::find(seen.begin(), seen.end(), key) != seen.end()) continue;
        seen.push_back(std::move(key));
        out.push_back(std::move(tag));
    }
    if (out.size() > kMostTags)
        return Error{ErrorCode::BadInput, say("a run has at most %1 tags, found %2", kMostTags, out.size())};
    return out;
}

Result<std::vector<std::string>> setRunTags(Session& session, RunId run,
                                            const std::vector<std::string>& tags) {
    QD_CHECK(session.require(identity::Permission::RunResearch));
    QD_TRY(auto wanted, checkedTags(tags));
    QD_CHECK(requireRun(session, run));
    QD_TRY(const auto setting, session.vault().setting(runTagsKey(run)));
    const auto before = read(setting);
    if (before == wanted) return wanted;
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setSetting(runTagsKey(run), documentOf(wanted).dump()));
        Json detail = Json::object();
        if (before) detail.set("before", documentOf(*before));
        detail.set("tags", documentOf(wanted));
        return vault::AuditDraft{session.actor().user, "run.tags", "run " + std::to_string(run.value),
                                 detail.dump()};
    }));
    return wanted;
}

Result<std::vector<std::string>> loadRunTags(Session& session, RunId run) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto setting, session.vault().setting(runTagsKey(run)));
    auto tags = read(setting);
    if (tags) return std::move(*tags);
    return Error{ErrorCode::Integrity, say("the tags of run %1 are damaged", std::to_string(run.value)),
                 say("set them again")};
}

Result<RunTags> loadRunTags(Session& session, const std::vector<vault::RunRecord>& runs) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    RunTags out;
    for (const auto& run : runs) {
        QD_TRY(const auto setting, session.vault().setting(runTagsKey(run.id)));
        auto tags = read(setting);
        if (tags && !tags->empty()) out.emplace(run.id, std::move(*tags));
    }
    return out;
}

}  // namespace qd::desk
