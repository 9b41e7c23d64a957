// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/preferences.h"

#include <QJsonDocument>
#include <utility>

#include "ui/kit/job_bridge.h"

namespace qd::ui {

namespace {

constexpr int kVersion = 1;
constexpr int kWriteAfterMs = 500;
const QString kVersionName = QStringLiteral("version");

}  // namespace

Preferences::Preferences(QObject* parent) : QObject(parent) {
    m_later.setSingleShot(true);
    m_later.setInterval(kWriteAfterMs);
    connect(&m_later, &QTimer::timeout, this, &Preferences::write);
}

Preferences::~Preferences() = default;

Status Preferences::load(const QByteArray& document) {
    m_values = {};
    m_dirty = false;
    if (document.isEmpty()) return Ok{};
    QJsonParseError fault;
    const auto parsed = QJsonDocument::fromJson(document, &fault);
    if (!parsed.isObject()) {
        return Error{ErrorCode::BadInput,
                     "the preferences are not a JSON object: " + fault.errorString().toStdString(),
                     "they are set aside, and the defaults hold"};
    }
    QJsonObject values = parsed.object();
    if (values.take(kVersionName).toInt() != kVersion) {
        return Error{ErrorCode::BadInput, "the preferences are of another version than 1",
                     "they are set aside, and the defaults hold"};
    }
    m_values = values;
    return Ok{};
}

QByteArray Preferences::document() const {
    QJsonObject values = m_values;
    values.insert(kVersionName, kVersion);
    return QJsonDocument(values).toJson(QJsonDocument::Indented);
}

void Preferences::setStore(PreferenceStore store, JobBridge& jobs) {
    m_store = std::move(store);
    m_jobs = &jobs;
    m_failing = false;
}

Status Preferences::flush() {
    m_later.stop();
    if (!m_dirty || !m_store.write) return Ok{};
    m_dirty = false;
    return m_store.write(document());
}

bool Preferences::get(const Preference<bool>& key) const {
    return m_values.value(QLatin1String(key.name)).toBool(key.fallback);
}

int Preferences::get(const Preference<int>& key) const {
    return m_values.value(QLatin1String(key.name)).toInt(key.fallback);
}

double Preferences::get(const Preference<double>& key) const {
    return m_values.value(QLatin1String(key.name)).toDouble(key.fallback);
}

QString Preferences::get(const Preference<const char*>& key) const {
    return m_values.value(QLatin1String(key.name)).toString(QString::fromUtf8(key.fallback));
}

void Preferences::setValue(const QString& name, const QJsonValue& value) {
    if (m_values.value(name) == value) return;
    if (value.isUndefined())
        m_values.remove(name);
    else
        m_values.insert(name, value);
    m_dirty = true;
    if (m_store.write) m_later.start();
    Q_EMIT changed(name);
}

QJsonValue Preferences::bytes(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray Preferences::bytes(const QJsonValue& value) {
    return QByteArray::fromBase64(value.toString().toLatin1());
}

void Preferences::write() {
    if (!m_dirty || m_jobs == nullptr) return;
    m_dirty = false;
    m_jobs->query<Ok>(
        [write = m_store.write, bytes = document()](jobs::JobContext&) -> Result<Ok> {
            QD_CHECK(write(bytes));
            return Ok{};
        },
        this,
        [this](const Result<Ok>& written) {
            const bool known = std::exchange(m_failing, !written.ok());
            if (written.ok()) return;
            m_dirty = true;
            if (!known) Q_EMIT writeFailed(written.error());
        });
}

}  // namespace qd::ui
