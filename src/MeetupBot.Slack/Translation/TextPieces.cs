namespace MeetupBot.Slack.Translation;

/// <summary>
/// Splits lines of mrkdwn into pieces of at most 3,000 characters. It cuts between lines, else between words, and never inside markup.
/// </summary>
internal static class TextPieces
{
    public static IEnumerable<string> Split(IEnumerable<string> lines, int most = Limits.TextObject)
    {
        var piece = "";
        foreach (var line in lines.SelectMany(line => Broken(line, most)))
        {
            if (piece.Length > 0 && piece.Length + 1 + line.Length > most)
            {
                yield return piece;
                piece = "";
            }

            piece = piece.Length == 0 ? line : $"{piece}\n{line}";
        }

        if (!string.IsNullOrWhiteSpace(piece))
            yield return piece;
    }

    private static IEnumerable<string> Broken(string line, int most)
    {
        while (line.Length > most)
        {
            var end = BreakBefore(line, most);
            yield return line[..end];
            line = line[end..].TrimStart();
        }

        if (line.Length > 0)
            yield return line;
    }

    /// <summary>The last good place to cut. Tokens in angle brackets and entities stay whole; a typed angle bracket is an entity.</summary>
    private static int BreakBefore(string line, int most)
    {
        var (any, blank) = (0, 0);
        for (var i = 0; i <= most;)
        {
            any = i;
            if (char.IsWhiteSpace(line[i]))
                blank = i;
            i += Length(line, i);
        }

        return blank > 0 ? blank : any > 0 ? any : most;
    }

    private static int Length(string line, int at)
    {
        var end = line[at] switch
        {
            '<' => line.IndexOf('>', at),
            '&' => line.IndexOf(';', at),
            var c when char.IsHighSurrogate(c) => at + 1,
            _ => at,
        };
        return Math.Max(1, end - at + 1);
    }
}
