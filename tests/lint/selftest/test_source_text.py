# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from source_text import code_only, includes, outline, without_comments


class Text(unittest.TestCase):
    def test_comments_and_literals_become_blanks_of_the_same_shape(self):
        text = 'int a = 1\'000; // time(0)\n/* rand()\n */ const char* s = "system(\\"x\\")"; char c = \'"\'; int b;\n'
        code = code_only(text)
        self.assertEqual(len(code), len(text))
        self.assertEqual(code.count("\n"), text.count("\n"))
        for gone in ("time", "rand", "system"):
            self.assertNotIn(gone, code)
        self.assertIn("int b;", code)
        self.assertIn("1'000", code)

    def test_raw_strings_are_literals(self):
        code = code_only('auto s = R"(a " b // c {)"; int kept;')
        self.assertNotIn("{", code)
        self.assertIn("int kept;", code)

    def test_strings_stay_when_only_comments_go(self):
        self.assertIn('"/home/x//y"', without_comments('f("/home/x//y"); // gone'))

    def test_includes_ignore_comments(self):
        text = '#include <vector>\n// #include "core/a.h"\n#  include "core/b.h"\n'
        self.assertEqual(includes(text), [(1, "vector", False), (3, "core/b.h", True)])


class Functions(unittest.TestCase):
    def found(self, text):
        return [(b.first_line, b.last_line) for b in outline(text).functions]

    def test_plain_member_and_lambda(self):
        text = "namespace qd {\nint f(int a) {\n  if (a) {\n  }\n  return 1;\n}\nstruct S {\n  int g() const { return 1; }\n};\n}\n"
        self.assertEqual(self.found(text), [(2, 6), (8, 8)])

    def test_signature_over_several_lines_counts(self):
        self.assertEqual(self.found("template <class T>\nResult<T> f(\n    T a)\n{\n}\n"), [(1, 5)])

    def test_constructor_with_braced_members(self):
        self.assertEqual(self.found("A::A(int a)\n    : m_a{a},\n      m_b(a), m_c{1, 2} {\n  run();\n}\nint g() {\n}\n"),
                         [(1, 5), (6, 7)])

    def test_values_and_types_are_no_functions(self):
        text = ("constexpr std::array kX = {\n  Pair{f(1), 2},\n};\nenum class E : std::uint8_t { A, B };\n"
                "class A final : public B<int> {\n public:\n  int m_x{0};\n};\nstd::vector<int> v{g(1)};\n")
        self.assertEqual(self.found(text), [])

    def test_value_with_parentheses_then_function(self):
        self.assertEqual(self.found("const Row kRow = make(1);\nconst Row kB{make(2)};\nint f() {\n}\n"), [(3, 4)])

    def test_trailing_return_and_macros(self):
        text = "auto f(int a) -> std::vector<int> {\n}\nTEST(Suite, name) {\n  EXPECT_EQ(1, 1);\n}\n#define X {\nint g() noexcept {\n}\n"
        self.assertEqual(self.found(text), [(1, 2), (3, 5), (7, 8)])

    def test_function_that_returns_or_takes_a_struct(self):
        self.assertEqual(self.found("struct stat f(struct stat* s) {\n}\n"), [(1, 2)])

    def test_lambda_at_namespace_scope(self):
        self.assertEqual(self.found("const auto kF = [](int a) {\n  return a;\n};\n"), [(1, 3)])

    def test_statements_at_namespace_scope(self):
        text = "namespace {\nint g_count = 0;\nconst int kMax{3};\nvoid f() {\n  int local = 0;\n}\n}\n"
        self.assertEqual([s for _, s in outline(text).statements], ["int g_count = 0", "const int kMax{3}"])


if __name__ == "__main__":
    unittest.main()
