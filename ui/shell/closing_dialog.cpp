// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/closing_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/kit/buttons.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/labels.h"

namespace qd::ui::shell {

namespace {
constexpr int kMostNames = 5;
}

ClosingDialog::ClosingDialog(const QStringList& jobs, QWidget* parent) : QDialog(parent) {
    const auto count = static_cast<int>(jobs.size());
    setWindowTitle(tr("Close Quarterdeck"));
    setMinimumWidth(440);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(6);
    column->addWidget(makeLabel(TextRole::Strong, tr("%n job(s) still running", nullptr, count), this));
    for (int i = 0; i < std::min(count, kMostNames); ++i)
        column->addWidget(new ElidedLabel(TextRole::Body, jobs.at(i), this));
    if (count > kMostNames)
        column->addWidget(makeLabel(TextRole::Muted, tr("and %n more", nullptr, count - kMostNames), this));
    column->addSpacing(4);
    column->addWidget(makeParagraph(
        TextRole::Secondary,
        tr("A job that is cancelled changes nothing in the workspace and can be started again."), this));
    column->addSpacing(10);
    auto* row = new QHBoxLayout;
    auto* cancel = makeButton(ButtonRole::Danger, tr("Cancel the jobs and close"), this);
    auto* keep = makeButton(ButtonRole::Plain, tr("Keep open"), this);
    auto* finish = makeButton(ButtonRole::Primary, tr("Finish, then close"), this);
    cancel->setObjectName(QStringLiteral("cancel"));
    keep->setObjectName(QStringLiteral("keep"));
    finish->setObjectName(QStringLiteral("finish"));
    row->addWidget(cancel);
    row->addStretch(1);
    row->addWidget(keep);
    row->addWidget(finish);
    column->addLayout(row);
    connect(keep, &QPushButton::clicked, this, [this] { decide(Choice::KeepOpen); });
    connect(finish, &QPushButton::clicked, this, [this] { decide(Choice::FinishThenClose); });
    connect(cancel, &QPushButton::clicked, this, [this] { decide(Choice::CancelAndClose); });
    connect(this, &QDialog::rejected, this, [this] { decide(Choice::KeepOpen); });
    keep->setFocus();
}

void ClosingDialog::decide(Choice choice) {
    if (std::exchange(m_told, true)) return;
    accept();
    Q_EMIT decided(choice);
}

}  // namespace qd::ui::shell
