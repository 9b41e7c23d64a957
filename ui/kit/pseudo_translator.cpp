// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/pseudo_translator.h"

#include <QRegularExpression>
#include <QStringView>
#include <cmath>
#include <cstring>

namespace qd::ui {
namespace {

constexpr double kLonger = 0.4;
constexpr QChar kRightToLeftMark(0x200F);

QChar accented(QChar letter) {
    static constexpr QStringView kPlain = u"AaBbCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz";
    static constexpr QStringView kAccents =
        u"\u00C5\u00E5\u0181\u0180\u00C7\u00E7\u00D0\u00F0\u00C9\u00E9\u011C\u011D"
        u"\u0124\u0125\u00CE\u00EE\u0134\u0135\u0136\u0137\u013B\u013C\u00D1\u00F1"
        u"\u00D6\u00F6\u0154\u0155\u0160\u0161\u0162\u0163\u00DB\u00FB\u0174\u0175"
        u"\u00DD\u00FD\u017D\u017E";
    const auto at = kPlain.indexOf(letter);
    return at < 0 ? letter : kAccents.at(at);
}

/// Length of what has to stay as it is at the start of `text`: a marker, a tag, an entity, '&' and its
/// letter.
qsizetype fixedLength(QStringView text) {
    static const QRegularExpression kFixed(
        QStringLiteral("^(?:%L?(?:\\d{1,2}|n)|</"
                       "?[A-Za-z][^<>]*>|&(?:#?\\w{2,8};|.)|\\*\\.[\\w.]+|(?:Ctrl|Alt|Shift|Meta)\\+\\S+)"));
    const auto match = kFixed.match(text.toString());
    return match.hasMatch() ? match.capturedLength() : 0;
}

}  // namespace

QString pseudo(const QString& source) {
    QString out;
    qsizetype letters = 0;
    for (qsizetype i = 0; i < source.size();) {
        if (const auto fixed = fixedLength(QStringView(source).mid(i)); fixed > 0) {
            out += QStringView(source).mid(i, fixed);
            i += fixed;
            continue;
        }
        letters += source.at(i).isLetter() ? 1 : 0;
        out += accented(source.at(i++));
    }
    if (letters == 0) return source;
    // The brackets are part of what is longer, as far as there is room for them.
    const auto more = static_cast<qsizetype>(std::ceil(kLonger * static_cast<double>(source.size())));
    QString filling;
    for (qsizetype i = 2; i < more; ++i)
        filling += (i % 6 == 2 && i + 1 < more) ? QLatin1Char(' ') : QLatin1Char('o');
    const auto blanksBefore = out.size() - QStringView(out).trimmed().size();
    if (blanksBefore > 0)
        return out + filling;  // words of a longer line: blanks at an end have to stay there
    return QLatin1Char('[') + out + filling + QLatin1Char(']');
}

PseudoTranslator::PseudoTranslator(bool rightToLeft, QObject* parent)
    : QTranslator(parent), m_rightToLeft(rightToLeft) {}

QString PseudoTranslator::translate(const char* context, const char* source, const char*, int) const {
    if (source == nullptr || std::strcmp(source, "QT_LAYOUT_DIRECTION") == 0) return {};
    if (context != nullptr && std::strcmp(context, "QShortcut") == 0)
        return {};  // names of keys, read back by Qt
    const QString text = pseudo(QString::fromUtf8(source));
    return m_rightToLeft ? kRightToLeftMark + text : text;
}

}  // namespace qd::ui
