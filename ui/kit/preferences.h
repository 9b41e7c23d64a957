// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>

#include "core/base/result.h"

namespace qd::ui {

class JobBridge;

/// One thing that the window remembers: its name and what holds until the user chose. Declared once, where it
/// is used: inline constexpr Preference<bool> kReducedMotion{"look.reduced_motion", false};
template <class T>
struct Preference {
    const char* name;
    T fallback;
};

/// Where preferences lie, as one JSON document. Both functions are called from a job's thread or, at the end
/// of the program, from the GUI's; empty functions: memory only.
struct PreferenceStore {
    std::function<Result<QByteArray>()> read;  ///< an empty document where nothing was stored yet
    std::function<Status(const QByteArray&)> write;
};

/// What a person has chosen for the window: look, layouts, keys. Nothing here is needed to read a workspace;
/// a document that cannot be read is passed over and the fallbacks hold. Two of them are made: of the machine
/// (a plain file: look, language, keys) and of the workspace (sealed under its key: layouts, views). Changes
/// are written half a second after the last one, off the GUI thread. Lives on the GUI thread.
class Preferences final : public QObject {
    Q_OBJECT

public:
    /// Memory only, until setStore().
    explicit Preferences(QObject* parent = nullptr);
    ~Preferences() override;

    /// Takes over what `document` holds (an object with "version": 1), in place of everything. Error BadInput
    /// for anything else; the preferences are then empty.
    Status load(const QByteArray& document);
    [[nodiscard]] QByteArray document() const;
    /// Later changes are written through `store`, on `jobs`; both outlive the preferences.
    void setStore(PreferenceStore store, JobBridge& jobs);
    /// Writes now what has not been written yet, on the calling thread: when the program or workspace closes.
    Status flush();

    [[nodiscard]] bool get(const Preference<bool>& key) const;
    [[nodiscard]] int get(const Preference<int>& key) const;
    [[nodiscard]] double get(const Preference<double>& key) const;
    [[nodiscard]] QString get(const Preference<const char*>& key) const;
    /// A value of any shape; undefined where none was stored.
    [[nodiscard]] QJsonValue get(const QString& name) const { return m_values.value(name); }
    template <class T, class V>
    void set(const Preference<T>& key, const V& value) {
        setValue(QString::fromLatin1(key.name), QJsonValue(value));
    }
    /// An undefined value forgets the name.
    void setValue(const QString& name, const QJsonValue& value);
    [[nodiscard]] QStringList names() const { return m_values.keys(); }

    /// Bytes as text, for window states.
    [[nodiscard]] static QJsonValue bytes(const QByteArray& bytes);
    [[nodiscard]] static QByteArray bytes(const QJsonValue& value);

Q_SIGNALS:
    void changed(const QString& name);
    /// They could not be written. Told once; again only after a write that worked.
    void writeFailed(const qd::Error& error);

private:
    void write();

    QJsonObject m_values;
    PreferenceStore m_store;
    JobBridge* m_jobs = nullptr;
    QTimer m_later;
    bool m_dirty = false;
    bool m_failing = false;  ///< the last write failed
};

}  // namespace qd::ui
