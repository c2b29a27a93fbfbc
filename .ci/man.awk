# The help texts of all commands as one manual page.
#
# A text begins with a line @root, @command NAME or @keys. In a help text a heading ends with a colon; entries stand two
# columns in, and what they mean in column 27, on the same line or below. Options that three commands or more share are
# told once, in a section of their own.

function escaped(text) {
  gsub(/\\/, "\\e", text)
  gsub(/-/, "\\-", text)
  if (text ~ /^[.']/) text = "\\&" text
  return text
}

function plain(text) {
  gsub(/\\/, "\\e", text)
  if (text ~ /^[.']/) text = "\\&" text
  return text
}

function finishEntry() {
  if (entry == "") return
  key = entry SUBSEP meaning
  if (section == "OPTIONS" && command != "") {
    if (!(key in uses)) order[++distinct] = key
    uses[key]++
    options[command, ++optionCount[command]] = key
  } else if (section == "ARGUMENTS") {
    arguments[command, ++argumentCount[command]] = key
  }
  entry = ""
  meaning = ""
}

function printEntry(key,    parts) {
  split(key, parts, SUBSEP)
  printf ".TP\n.B %s\n%s\n", escaped(parts[1]), plain(parts[2])
}

function printExamples(name,    i) {
  if (!exampleCount[name]) return
  print ".PP\n.nf\n.RS"
  for (i = 1; i <= exampleCount[name]; i++) print escaped(examples[name, i])
  print ".RE\n.fi"
}

/^@/ {
  finishEntry()
  section = "OVERVIEW"
  command = $1 == "@command" ? $2 : ""
  if (command != "") names[++commandCount] = command
  isKeys = $1 == "@keys"
  next
}

# The first line is the heading of the table.
isKeys { if (isInside) keys[++keyCount] = $0; isInside = 1; next }

/^(OVERVIEW|USAGE|ARGUMENTS|OPTIONS|SUBCOMMANDS|EXAMPLES):/ {
  finishEntry()
  section = $1
  sub(/:.*/, "", section)
  rest = $0
  sub(/^[A-Z]+: */, "", rest)
  if (section == "OVERVIEW") overview[command] = rest
  if (section == "USAGE") usage[command] = rest
  next
}

section == "EXAMPLES" && /^  / { examples[command, ++exampleCount[command]] = substr($0, 3); next }
section == "EXAMPLES" && !/^$/ { section = "OVERVIEW" }
section == "OVERVIEW" && /^$/ { overview[command] = overview[command] "\n"; next }
section == "OVERVIEW" {
  overview[command] = overview[command] (overview[command] ~ /(^|\n)$/ ? "" : " ") $0
  next
}
section == "USAGE" && /^ / { sub(/^ +/, ""); usage[command] = usage[command] " " $0; next }
/^$/ { finishEntry(); next }

/^  [^ ]/ {
  finishEntry()
  entry = substr($0, 3)
  # What an entry means begins after two spaces, or after one in column 27 if the entry reaches as far as that.
  if (match(entry, /  +/)) {
    meaning = substr(entry, RSTART + RLENGTH)
    entry = substr(entry, 1, RSTART - 1)
  } else if (substr($0, 26, 1) == " " && substr($0, 25, 1) == ">") {
    meaning = substr($0, 27)
    entry = substr($0, 3, 23)
  }
  next
}
/^   / { sub(/^ +/, ""); meaning = meaning (meaning == "" ? "" : " ") $0 }

function paragraphs(text,    parts, count, i) {
  count = split(text, parts, "\n")
  for (i = 1; i <= count; i++) if (parts[i] != "") printf ".PP\n%s\n", plain(parts[i])
}

END {
  finishEntry()
  print ".\\\" -*- coding: utf-8 -*- Made by .ci/man; do not edit."
  print ".TH NABLA 1"
  print ".SH NAME\nnabla \\- draws the mathematics of optimisation in a terminal"
  print ".SH SYNOPSIS\n.B nabla\n.RI [ command ]\n.RI [ options ]\n.I formula"
  print ".SH DESCRIPTION"
  paragraphs(overview[""])
  printExamples("")
  print ".SH COMMANDS"
  for (i = 1; i <= commandCount; i++) {
    name = names[i]
    printf ".SS %s\n", escaped(usage[name])
    paragraphs(overview[name])
    printExamples(name)
    for (j = 1; j <= argumentCount[name]; j++) printEntry(arguments[name, j])
    for (j = 1; j <= optionCount[name]; j++) if (uses[options[name, j]] < 3) printEntry(options[name, j])
  }
  print ".SH COMMON OPTIONS"
  for (i = 1; i <= distinct; i++) if (uses[order[i]] >= 3) printEntry(order[i])
  print ".SH KEYS OF THE EXPLORER"
  for (i = 1; i <= keyCount; i++) {
    match(keys[i], /  +/)
    printf ".TP\n.B %s\n%s\n", escaped(substr(keys[i], 1, RSTART - 1)), plain(substr(keys[i], RSTART + RLENGTH))
  }
  print ".SH ENVIRONMENT"
  print ".TP\n.B TERM\nThe terminal that the explorer draws on."
  print ".TP\n.B COLORTERM\nWith the value truecolor or 24bit, colours are exact."
  print ".TP\n.B NO_COLOR\nIf it is set and not empty, nothing is coloured unless \\-\\-color asks for it."
  print ".TP\n.BR CLICOLOR_FORCE , \" FORCE_COLOR\"\nColours even where standard output is no terminal."
  print ".TP\n.BR LC_ALL , \" LC_CTYPE\" , \" LANG\"\nWithout UTF\\-8 in the first of them that is set, a terminal gets ASCII."
  print ".SH EXIT STATUS"
  print ".TP\n.B 0\nDone.\n.TP\n.B 64\nThe words or the formula are wrong.\n.TP\n.B 65\nThe data are wrong."
  print ".TP\n.B 66\nThe input cannot be read.\n.TP\n.B 70\nAn internal error.\n.TP\n.B 73\nThe output cannot be written."
}
