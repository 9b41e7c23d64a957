// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>
#include <functional>

#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/wizards/wizard_context.h"

class QLabel;
class QVBoxLayout;

namespace qd::ui::wizards {

class JobLine;

/// The question of an ActDialog.
struct ActWords {
    QString title;  ///< "Disable ben?"
    QString verb;   ///< "Disable"
    ButtonRole role = ButtonRole::Primary;
};

/// Asks before something that counts, does it off the GUI thread, and stays with the cause when it fails. As
/// in DecisionDialog no bare Return decides: Ctrl+Return does, or a click, or Space on the button. Show it
/// with open().
class ActDialog : public QDialog {
    Q_OBJECT

public:
    using Work = std::function<Status(jobs::JobContext&)>;

    /// What is handed in outlives it.
    ActDialog(const Theme& theme, JobBridge& jobs, const ActWords& words, QWidget* parent = nullptr);

    /// What will happen, a sentence each.
    void setConsequences(const QStringList& sentences);
    /// Whether it can be taken back.
    void setUndoWords(const QString& words);
    /// What is to be filled in before; owned by the dialog.
    void setBody(QWidget* body);
    /// Called on the GUI thread when the user decides. Gives what is to be done, or nothing when the fields
    /// do not allow it (they then say why).
    void setWork(std::function<Work()> prepare) { m_prepare = std::move(prepare); }
    /// A listed job of this name, with its progress in the dialog, and a way to cancel it.
    void setListed(const QString& jobName) { m_jobName = jobName; }
    /// What is unharmed when it fails; "Nothing was changed." until it is set.
    void setSafeWords(const QString& words) { m_safe = words; }
    /// The decision is not this user's, or not now: says why and takes the button away.
    void refuse(const QString& why);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QPushButton* actButton() const { return m_act; }
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }
    [[nodiscard]] Banner* banner() const { return m_banner; }

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    /// It is done. The dialog has closed.
    void succeeded();

protected:
    /// The work with what the dialog itself asks for; nothing when that is missing.
    [[nodiscard]] virtual Work complete() { return m_prepare ? m_prepare() : Work(); }
    virtual void failed(const Error& error);
    /// The parts between the sentences and the buttons.
    [[nodiscard]] QVBoxLayout* proofLayout() const { return m_proof; }
    void act();
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(const ActWords& words);
    void setBusy(bool busy);
    void finish(const Result<bool>& done);

    const Theme& m_theme;
    JobBridge& m_jobs;
    std::function<Work()> m_prepare;
    QString m_jobName;
    QString m_safe;
    QString m_verb;
    JobId m_job;
    bool m_busy = false;
    bool m_refused = false;
    Banner* m_banner;
    QVBoxLayout* m_sentences;
    QVBoxLayout* m_body;
    QVBoxLayout* m_proof;
    QWidget* m_fields;
    QLabel* m_undo;
    QLabel* m_why;
    JobLine* m_line;
    QPushButton* m_cancel;
    QPushButton* m_act;
};

}  // namespace qd::ui::wizards
