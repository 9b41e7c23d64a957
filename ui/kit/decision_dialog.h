// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include "ui/kit/buttons.h"
#include "ui/kit/theme.h"

class QLabel;
class QVBoxLayout;

namespace qd::ui {

/// Asks before something that counts. It says in words what will happen; the deciding button is never the
/// default and no bare Return runs it: Ctrl+Return does, or a click, or Space on it. Show it with open().
class DecisionDialog : public QDialog {
    Q_OBJECT

public:
    /// `title` is the question ("Delete run 12?"), `verb` the deciding button ("Delete").
    DecisionDialog(const Theme& theme, const QString& title, const QString& verb,
                   ButtonRole role = ButtonRole::Primary, QWidget* parent = nullptr);

    /// What will happen, a sentence each.
    void setConsequences(const QStringList& sentences);
    /// Whether it can be taken back: "You can undo this until the window is closed."
    void setUndoWords(const QString& words);
    /// What is to be filled in before deciding; owned by the dialog.
    void setBody(QWidget* body);
    /// The decision is not this user's, or not now: says why and takes the button away.
    void refuse(const QString& why);
    void allow();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QPushButton* decideButton() const { return m_decide; }
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }

Q_SIGNALS:
    /// The user decided. The dialog has closed.
    void decided();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void decide();

    const Theme& m_theme;
    QString m_title;
    QVBoxLayout* m_sentences;
    QLabel* m_undo;
    QVBoxLayout* m_body;
    QLabel* m_why;
    QPushButton* m_cancel;
    QPushButton* m_decide;
};

}  // namespace qd::ui
