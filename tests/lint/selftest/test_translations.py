# SPDX-License-Identifier: GPL-3.0-or-later
import sys
import unittest

from selftest.planted import HEADER, LICENCE, LINT, PlantedTest

sys.path.insert(0, str(LINT))
from check_translations import find_lupdate  # noqa: E402
from update_translations import english  # noqa: E402


def ts(*contexts):
    return ('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="de" sourcelanguage="en">\n'
            + "".join(contexts) + "</TS>\n")


def context(name, *messages):
    return f"<context>\n<name>{name}</name>\n" + "".join(messages) + "</context>\n"


def message(source, translation, attribute=""):
    return f"<message><source>{source}</source><translation{attribute}>{translation}</translation></message>\n"


CARD = "qd::ui::Card"
OPEN, ROWS = message("Open", "Öffnen"), message("Rows: %1 of %2", "Zeilen: %1 von %2")
CORE = context("core", message("there is no run %1", "es gibt keinen Lauf %1"))
RUN_CPP = LICENCE + 'Error missing(RunId id) {\n    return Error{ErrorCode::BadInput, say("there is no "\n' \
                    '                                             "run %1", id)};\n}\n'
METRICS = context("Metrics", message("Volatility", "Volatilität"))
CARD_CPP = LICENCE + """#include "ui/kit/card.h"

namespace qd::ui {
Card::Card() {
    setText(tr("Open"), tr("Rows: %1 of %2").arg(1).arg(2));
}
}  // namespace qd::ui
"""
WORDS = """struct KindWords {
    Q_DECLARE_TR_FUNCTIONS(KindWords)
};
"""


@unittest.skipUnless(find_lupdate(), "lupdate of Qt 6 is not installed")
class Translations(PlantedTest):
    check = "check_translations.py"
    clean = {
        "ui/kit/card.h": HEADER + "namespace qd::jobs {\nclass Pool;\n}\n\nnamespace qd::ui {\n\n"
                                  "class Card final : public QWidget {\n    Q_OBJECT\npublic:\n    Card();\n};\n\n"
                                  "}  // namespace qd::ui\n",
        "ui/kit/card.cpp": CARD_CPP,
        "app/console/main.cpp": LICENCE,
        "core/a/catalog.cpp": LICENCE + 'constexpr Metric kAll[] = {{"vol", "Volatility"}};\n',
        "core/a/run.cpp": RUN_CPP,
        "translations/core_words.h": LICENCE + '// @words Metrics core/a/catalog.cpp \\{"\\w+", "([^"]+)"\n'
                                               'static const char* const kMetrics[] = {\n'
                                               '    QT_TRANSLATE_NOOP("Metrics", "Volatility"),\n};\n',
        "ui/kit/core_words.inc": HEADER + "// @messages core core\ninline constexpr const char* kMessages[] = {\n"
                                        '    QT_TRANSLATE_NOOP("core", "there is no run %1"),\n};\n',
        "translations/sources.lst": "-I.\napp/console\ntranslations/core_words.h\nui\nui/kit/core_words.inc\n",
        "translations/quarterdeck_de.ts": ts(context(CARD, OPEN, ROWS), METRICS, CORE),
        "translations/quarterdeck_en.ts": ts(),
    }

    def german(self, *messages):
        self.write("translations/quarterdeck_de.ts", ts(context(CARD, *messages), METRICS, CORE))

    def card(self, old, new):
        self.write("ui/kit/card.cpp", CARD_CPP.replace(old, new))

    def test_clean_tree_passes(self):
        self.assertIn("4 strings in 2 languages", self.assert_passes())

    def test_missing_string_is_named_with_its_place(self):
        self.german(OPEN)
        self.assert_finds("ui/kit/card.cpp:6: translations/quarterdeck_de.ts lacks “Rows: %1 of %2” (qd::ui::Card)")

    def test_new_string_of_a_source(self):
        self.card('tr("Open")', 'tr("Close")')
        self.assert_finds("quarterdeck_de.ts lacks “Close” (qd::ui::Card)", "no source says “Open” (qd::ui::Card) any more")

    def test_unfinished_and_empty(self):
        self.german(message("Open", "Öffnen", ' type="unfinished"'), message("Rows: %1 of %2", ""))
        self.assert_finds("“Open” (qd::ui::Card) is not translated", "“Rows: %1 of %2” (qd::ui::Card) is not translated")

    def test_vanished(self):
        self.german(OPEN, ROWS, message("Gone", "Weg", ' type="vanished"'))
        self.assert_finds("translations/quarterdeck_de.ts: no source says “Gone” (qd::ui::Card) any more")

    def test_wrong_marker(self):
        self.german(OPEN, message("Rows: %1 of %2", "Zeilen: %1 von %3"))
        self.assert_finds("“Rows: %1 of %2” (qd::ui::Card) and its translation “Zeilen: %1 von %3” have different markers")

    def test_markers_in_another_order_are_right(self):
        self.german(OPEN, message("Rows: %1 of %2", "Von %2 Zeilen: %1"))
        self.assert_passes()

    def test_blank_at_the_end(self):
        self.german(message("Open", "Öffnen "), ROWS)
        self.assert_finds("“Open” (qd::ui::Card) and its translation “Öffnen ” begin or end with different blanks")

    def test_words_that_lupdate_cannot_see(self):
        self.card("namespace qd::ui {", "namespace qd::ui {\nQString words(const char* text) {\n"
                                        '    return QCoreApplication::translate("format", text);\n}\n')
        self.assert_finds("ui/kit/card.cpp:6: lupdate cannot see these words")
        self.card('tr("Open")', "tr(name)")
        self.assert_finds("ui/kit/card.cpp:6: lupdate cannot see these words")

    def test_words_filed_under_another_name_than_the_program_asks_for(self):
        self.write("ui/kit/kind.cpp", LICENCE + "namespace qd::ui {\n" + WORDS.replace("(KindWords)", "(Kinds)")
                   + 'models::Cell kind() {\n    return KindWords::tr("Open");\n}\n}  // namespace qd::ui\n')
        self.assert_finds("ui/kit/kind.cpp:7: lupdate files “Open” (KindWords) where the program never asks")
        self.write("ui/kit/kind.cpp", LICENCE + "namespace qd::ui {\n" + WORDS
                   + 'models::Cell kind() {\n    return KindWords::tr("Open");\n}\n}  // namespace qd::ui\n')
        self.assertNotIn("never asks", self.assert_finds("lacks “Open” (KindWords)"))

    def test_escape_that_lupdate_reads_on(self):
        self.card('tr("Open")', 'tr("5\\u2009bp")')
        self.assert_finds("ui/kit/card.cpp:6: lupdate reads \\u2009b as one character")

    def test_list_of_core_words_that_is_behind(self):
        self.write("core/a/catalog.cpp", LICENCE + 'constexpr Metric kAll[] = {{"b", "Beta"}};\n')
        self.assert_finds("core_words.h:2: lacks “Beta” of core/a/catalog.cpp; build translations_update", "core/a/catalog.cpp does not say “Volatility” any")
        self.write("core/a/catalog.cpp", LICENCE)
        self.assert_finds("core_words.h:2: core/a/catalog.cpp says nothing that the expression finds")

    def test_message_of_the_core_that_no_list_holds(self):
        self.write("core/a/run.cpp", RUN_CPP.replace("there is no ", "found no "))
        self.assert_finds("ui/kit/core_words.inc:3: lacks “found no run %1” of core; build translations_update",
                          "core does not say “there is no run %1” any more")

    def test_message_of_the_core_without_a_translation(self):
        self.write("translations/quarterdeck_de.ts", ts(context(CARD, OPEN, ROWS), METRICS))
        self.assert_finds("quarterdeck_de.ts lacks “there is no run %1” (core)")

    def test_error_of_the_core_past_say(self):
        self.write("core/a/run.cpp", RUN_CPP + 'Error other() {\n    return Error{ErrorCode::Io, "no"};\n}\n')
        self.assert_finds("core/a/run.cpp:7: this error cannot be translated: make its message with say()")
        self.write("core/a/run.cpp", RUN_CPP + "Message other(const char* words) {\n    return say(words);\n}\n")
        self.assert_finds("core/a/run.cpp:7: say() needs its literal in the call")

    def test_accelerators(self):
        self.card('tr("Open")', 'tr("&Open")')
        self.german(message("&amp;Open", "Öffnen"), ROWS)
        self.assert_finds("“&Open” (qd::ui::Card) and its translation “Öffnen” have different accelerators")
        self.german(message("&amp;Open", "Ö&amp;ffnen"), ROWS)
        self.assert_passes()

    def test_plurals_need_every_form_and_english_has_them_too(self):
        self.card('tr("Open")', 'tr("%n row(s)", nullptr, 2)')
        plural = '<message numerus="yes"><source>%n row(s)</source><translation>{}</translation></message>\n'
        both = plural.format("<numerusform>%n Zeile</numerusform><numerusform>%n Zeilen</numerusform>")
        self.german(both, ROWS)
        self.assert_finds("quarterdeck_en.ts lacks “%n row(s)” (qd::ui::Card)")
        self.write("translations/quarterdeck_en.ts", ts(context(CARD, both)))
        self.assert_passes()
        self.german(plural.format("<numerusform>%n Zeile</numerusform><numerusform></numerusform>"), ROWS)
        self.assert_finds("“%n row(s)” (qd::ui::Card) is not translated")

    def test_english_plurals_are_written_by_rule(self):
        self.assertEqual(english("%n row(s)"), ("%n row", "%n rows"))
        self.assertEqual(english("%n pass(es), all"), ("%n pass, all", "%n passes, all"))
        self.assertEqual(english("%n entry(ies)"), ("%n entry", "%n entries"))
        self.assertEqual(english("%n left out"), ("%n left out", "%n left out"))
