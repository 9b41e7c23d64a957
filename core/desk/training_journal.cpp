// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_journal.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <utility>

#include "core/base/out_of_memory.h"
#include "core/model/json_fields.h"
#include "core/model/message_json.h"
#include "core/model/train_messages.h"
#include "core/model/worker_frames.h"

namespace qd::desk {

namespace {

constexpr std::string_view kSuffix = ".training-";
constexpr std::uint64_t kMostBytes = std::uint64_t{4} << 30U;
constexpr unsigned kOwnerOnly = 0600;
constexpr int kFormat = 1;
constexpr std::size_t kMostNets = 8;
constexpr std::size_t kMostNotices = 10'000;
constexpr std::size_t kMostConfig = 1U << 20U;
constexpr std::size_t kMostInputs = 1U << 28U;

Error damaged(std::string_view where) {
    return Error{ErrorCode::BadInput, say("the stored training is damaged at '%1'", where)};
}

/// Bytes that are no message of a worker, in a frame of the same kind that carries them.
std::string bytesFrame(model::FrameKind kind, const std::string& bytes) {
    return bytes.empty() ? std::string() : model::encodeFrame({kind, Json::object(), bytes});
}

Json settingJson(const TrainingSetting& setting) {
    Json out = Json::object();
    out.set("config", setting.config).set("inputs", setting.inputs).set("dataset", setting.dataset.value);
    out.set("synthetic", setting.synthetic).set("data_hash", setting.dataHash);
    out.set("started_at", setting.startedAt.millis()).set("started_by", setting.startedBy);
    out.set("sessions", static_cast<std::int64_t>(setting.sessions));
    out.set("symbols", static_cast<std::int64_t>(setting.symbols));
    return out;
}

Result<TrainingSetting> settingFrom(const Json& json) {
    model::JsonFields fields(json, "setting");
    TrainingSetting out;
    out.config = fields.text("config", kMostConfig);
    out.inputs = fields.text("inputs", kMostInputs);
    out.dataset = DatasetId{fields.whole("dataset", 1, std::numeric_limits<std::int64_t>::max())};
    out.synthetic = fields.flag("synthetic");
    out.dataHash = fields.text("data_hash");
    out.startedAt = Timestamp::fromMillis(fields.whole("started_at", 0, std::int64_t{1} << 52U));
    out.startedBy = fields.text("started_by");
    out.sessions = fields.count("sessions");
    out.symbols = fields.count("symbols");
    QD_CHECK(fields.done());
    return out;
}

Json netJson(const NetProgress& net) {
    Json out = Json::object();
    out.set("kind", net.kind).set("epochs", static_cast<std::int64_t>(net.epochs.size()));
    out.set("folds", static_cast<std::int64_t>(net.folds.size()));
    out.set("checkpoint", !net.checkpoint.empty()).set("model_file", net.done());
    out.set("device", net.device).set("torch", net.torch);
    out.set("bytes_peak", std::to_string(net.bytesPeak));
    out.set("bytes_predicted", std::to_string(net.bytesPredicted));
    return out;
}

/// The frames of a journal, taken one after the other.
class Parts {
public:
    Status feed(std::string_view bytes) {
        QD_CHECK(m_reader.feed(bytes));
        return m_reader.atBoundary() ? Status(Ok{}) : damaged("parts");
    }
    Result<model::Frame> take(model::FrameKind kind) {
        auto frame = m_reader.take();
        if (!frame || frame->kind != kind) return damaged(model::frameName(kind));
        return std::move(*frame);
    }
    [[nodiscard]] bool atEnd() { return !m_reader.take().has_value(); }

private:
    model::FrameReader m_reader;
};

Result<NetProgress> netFrom(const Json& json, std::size_t width, Parts& parts) {
    model::JsonFields fields(json, "net");
    NetProgress net;
    net.kind = fields.text("kind");
    const std::size_t epochs = fields.count("epochs");
    const std::size_t folds = fields.count("folds");
    const bool checkpoint = fields.flag("checkpoint");
    const bool modelFile = fields.flag("model_file");
    net.device = fields.text("device");
    net.torch = fields.text("torch");
    net.bytesPeak = fields.wide("bytes_peak");
    net.bytesPredicted = fields.wide("bytes_predicted");
    QD_CHECK(fields.done());
    for (std::size_t i = 0; i < epochs; ++i) {
        QD_TRY(const auto frame, parts.take(model::FrameKind::Epoch));
        QD_TRY(auto epoch, model::epochFrom(frame));
        net.epochs.push_back(epoch);
    }
    for (std::size_t i = 0; i < folds; ++i) {
        QD_TRY(const auto frame, parts.take(model::FrameKind::Fold));
        QD_TRY(auto fold, model::foldFrom(frame, width));
        net.folds.push_back(std::move(fold));
    }
    if (checkpoint) {
        QD_TRY(auto frame, parts.take(model::FrameKind::Checkpoint));
        net.checkpoint = std::move(frame.blob);
    }
    if (modelFile) {
        QD_TRY(auto frame, parts.take(model::FrameKind::Result));
        net.modelFile = std::move(frame.blob);
    }
    return net;
}

/// The number in "<start>12"; nothing for another name.
std::optional<std::int64_t> numberIn(std::string_view name, std::string_view start) {
    if (!name.starts_with(start)) return std::nullopt;
    name.remove_prefix(start.size());
    std::int64_t number = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == name.data() + name.size();
    return whole && number > 0 ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string journalPath(const std::string& workspace, std::int64_t number) {
    return workspace + std::string(kSuffix) + std::to_string(number);
}

Result<std::vector<std::int64_t>> journalNumbers(const FileSystem& files, const std::string& workspace) {
    QD_TRY(const auto names, files.list(folderOf(workspace)));
    std::vector<std::int64_t> out;
    for (const auto& name : names) {
        if (const auto number = numberIn(name, baseName(workspace) + std::string(kSuffix)))
            out.push_back(*number);
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::int64_t RunningTrainings::take(const FileSystem& files, const std::string& workspace) {
    const std::lock_guard lock(m_mutex);
    std::int64_t last = m_numbers.empty() ? 0 : *m_numbers.rbegin();
    const auto there = journalNumbers(files, workspace);
    if (there.ok() && !there->empty()) last = std::max(last, there->back());
    while (files.exists(journalPath(workspace, last + 1)))  // where the folder could not be listed
        ++last;
    m_numbers.insert(last + 1);
    return last + 1;
}

bool RunningTrainings::takeUp(std::int64_t number) {
    const std::lock_guard lock(m_mutex);
    return m_numbers.insert(number).second;
}

void RunningTrainings::release(std::int64_t number) {
    const std::lock_guard lock(m_mutex);
    m_numbers.erase(number);
}

bool RunningTrainings::holds(std::int64_t number) const {
    const std::lock_guard lock(m_mutex);
    return m_numbers.contains(number);
}

std::string encodeProgress(const TrainingProgress& progress) {
    Json nets = Json::array();
    Json notices = Json::array();
    std::string parts;
    for (const auto& net : progress.nets) {
        nets.push(netJson(net));
        for (const auto& epoch : net.epochs)
            parts += model::encodeFrame(model::toFrame(epoch));
        for (const auto& fold : net.folds)
            parts += model::encodeFrame(model::toFrame(fold));
        parts += bytesFrame(model::FrameKind::Checkpoint, net.checkpoint);
        parts += bytesFrame(model::FrameKind::Result, net.modelFile);
    }
    for (const auto& notice : progress.notices)
        notices.push(Json::object({{"kind", notice.kind}, {"text", model::toJson(notice.text)}}));
    Json head = Json::object();
    head.set("format", kFormat).set("setting", settingJson(progress.setting)).set("nets", std::move(nets));
    head.set("notices", std::move(notices)).set("seconds", progress.seconds);
    head.set("words", model::toJson(progress.words));
    return head.dump() + "\n" + parts;
}

Result<TrainingProgress> decodeProgress(std::string_view bytes) {
    const auto end = bytes.find('\n');
    if (end == std::string_view::npos) return damaged("head");
    QD_TRY(const auto head, Json::parse(bytes.substr(0, end)));
    model::JsonFields fields(head, "training");
    if (fields.whole("format", kFormat, kFormat) != kFormat) return fields.done().error();
    const Json& setting = fields.object("setting");
    const Json& nets = fields.list("nets", kMostNets);
    const Json& notices = fields.list("notices", kMostNotices);
    const Json& words = fields.object("words");
    TrainingProgress out;
    out.seconds = fields.number("seconds");
    QD_CHECK(fields.done());
    QD_TRY(out.setting, settingFrom(setting));
    QD_TRY(out.words, model::messageFromJson(words));
    for (const Json& item : notices.items()) {
        model::JsonFields notice(item, "notice");
        const auto kind = notice.text("kind");
        const Json& text = notice.object("text");
        QD_CHECK(notice.done());
        QD_TRY(auto said, model::messageFromJson(text));
        out.notices.push_back({kind, std::move(said)});
    }
    Parts parts;
    QD_CHECK(parts.feed(bytes.substr(end + 1)));
    for (const Json& item : nets.items()) {
        QD_TRY(auto net, netFrom(item, out.setting.symbols, parts));
        out.nets.push_back(std::move(net));
    }
    if (!parts.atEnd()) return damaged("parts");
    return out;
}

TrainingJournal::TrainingJournal(const Environment& environment, vault::Vault& vault,
                                 RunningTrainings& running, std::int64_t number)
    : m_environment(environment), m_vault(vault), m_running(running), m_number(number) {
    environment.files.sweep(journalPath(vault.path(), number));  // half a journal of one that died here
}

TrainingJournal::~TrainingJournal() {
    asFarAsMemoryGoes([this] { m_running.release(m_number); });
}

Status TrainingJournal::write(const TrainingProgress& progress) {
    QD_TRY(const auto sealed, m_vault.seal(encodeProgress(progress)));
    return m_environment.files.writeAtomically(journalPath(m_vault.path(), m_number), sealed, kOwnerOnly);
}

void TrainingJournal::discard() {
    const auto path = journalPath(m_vault.path(), m_number);
    if (!m_environment.files.exists(path)) return;
    if (const auto gone = m_environment.files.remove(path); !gone.ok())
        m_environment.log.write(LogLevel::Warning,
                                "the journal of a training stays: " + gone.error().describe());
}

Result<TrainingProgress> readJournal(const FileSystem& files, vault::Vault& vault, std::int64_t number) {
    const auto path = journalPath(vault.path(), number);
    if (!files.exists(path))
        return Error{ErrorCode::BadInput, say("there is no interrupted training %1", std::to_string(number))};
    QD_TRY(const auto sealed, files.readAll(path, kMostBytes));
    QD_TRY(const auto plain, vault.unseal(sealed));
    return decodeProgress(plain);
}

}  // namespace qd::desk
