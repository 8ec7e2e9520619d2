using System.Text;
using System.Text.RegularExpressions;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Postgres.Engine;

/// <summary>A portable statement as PostgreSQL takes it: parameters by number, lists as arrays, and locks where a session writes.</summary>
/// <param name="Sql">With <c>$1</c>, <c>$2</c> …, in the order in which the names are mentioned first.</param>
/// <param name="Parameters">The names, in that order.</param>
internal sealed partial record PostgresText(string Sql, IReadOnlyList<string> Parameters)
{
    /// <param name="writes">Whether rows are read in order to be written.</param>
    public static PostgresText Of(Statement statement, bool writes)
    {
        var sql = Lists().Replace(statement.Sql, "= ANY(@$1)");
        if (writes)
            sql = Locks().Replace(sql, "$1");
        var names = new List<string>();
        sql = Names().Replace(sql, match =>
        {
            var name = match.Groups[1].Value;
            if (!names.Contains(name))
                names.Add(name);
            return $"${names.IndexOf(name) + 1}";
        });
        return new PostgresText(sql, names);
    }

    /// <summary>PostgreSQL holds no U+0000, and only whole characters. Source: "Character Types", postgresql.org.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0)
            return text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\ufffd') : text;
        var clean = new StringBuilder(text.Length);
        // A half of a pair comes as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value == 0 ? "\ufffd" : rune.ToString());
        return clean.ToString();
    }

    [GeneratedRegex(@"\bIN \(SELECT value FROM json_each\(@(\w+)\)\)")]
    private static partial Regex Lists();

    [GeneratedRegex(@"/\* (FOR [A-Z ]+(?: OF [a-z, ]+)?(?: SKIP LOCKED)?) \*/")]
    private static partial Regex Locks();

    [GeneratedRegex("@([A-Za-z]+)")]
    private static partial Regex Names();
}
