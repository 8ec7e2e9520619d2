namespace MeetupBot.Domain.Time.Reading;

/// <summary>Cuts a text into its parts and reads each.</summary>
internal static class PartsReader
{
    public static List<Part> Read(SourceText source, ReadingContext context, bool isClosing)
    {
        var cursor = new TokenCursor(Tokenizer.Tokens(source.Folded));
        var grammar = new PartGrammar(cursor, DateOrder.IsMonthFirst(context.Locale), isClosing);
        var parts = new List<Part>();
        while (true)
        {
            while (cursor.AtSeparator && !cursor.AtEnd)
                cursor.Take();
            if (cursor.AtEnd)
                return parts;
            var start = cursor.Current.Start;
            var part = grammar.Read() ?? SkipUnreadable(cursor, start);
            parts.Add(part with { HasCommaBehind = cursor.Current.Is(',') });
        }
    }

    /// <summary>An unreadable part goes to the next separator that is not also a sign within a time.</summary>
    private static Part SkipUnreadable(TokenCursor cursor, int start)
    {
        while (!cursor.AtSeparator || cursor.Current.Is('/') || cursor.Current.Is('&'))
            cursor.Take();
        return new Part(start, Math.Max(start, cursor.LastEnd)) { IsReadable = false };
    }
}
