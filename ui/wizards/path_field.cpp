// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/path_field.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "ui/kit/buttons.h"

namespace qd::ui::wizards {

PathField::PathField(Kind kind, const QString& caption, const QString& filter, QWidget* parent)
    : QWidget(parent),
      m_kind(kind),
      m_caption(caption),
      m_filter(filter),
      m_edit(new QLineEdit(this)),
      m_button(makeButton(ButtonRole::Plain, tr("Choose\u2026"), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_button);
    setFocusProxy(m_edit);
    m_edit->setAccessibleName(caption);
    m_button->setAccessibleName(caption);
    connect(m_edit, &QLineEdit::textChanged, this, &PathField::pathChanged);
    connect(m_edit, &QLineEdit::editingFinished, this, &PathField::entered);
    connect(m_button, &QPushButton::clicked, this, &PathField::choose);
}

QString PathField::path() const {
    return m_edit->text().trimmed();
}

void PathField::setPath(const QString& path) {
    m_edit->setText(path);
}

void PathField::choose() {
    auto* dialog = new QFileDialog(this, m_caption, path(), m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_kind == Kind::Folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, m_kind == Kind::Folder);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        setPath(file);
        Q_EMIT entered();
    });
    dialog->open();
}

}  // namespace qd::ui::wizards
