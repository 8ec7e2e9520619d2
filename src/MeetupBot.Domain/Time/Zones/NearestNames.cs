namespace MeetupBot.Domain.Time.Zones;

/// <summary>The names that are spelled most like a wrong one.</summary>
internal static class NearestNames
{
    private const int Longest = 40;
    private const int Beginning = 3;

    public static IEnumerable<IndexedPlace> To(string key) => To(key, PlaceIndex.Names).Select(places => places[0]);

    /// <summary>One slip in three letters and up; a beginning that is right counts as near too.</summary>
    /// <param name="names">By <see cref="NameKey"/>.</param>
    public static IEnumerable<T> To<T>(string key, IReadOnlyList<KeyValuePair<string, T>> names) =>
        (from name in names
         let distance = Distance(key, name.Key)
         where distance <= Math.Max(1, key.Length / 3)
         orderby distance
         select name.Value)
        .Concat(
            from name in names
            where key.Length >= Beginning && name.Key.StartsWith(key[..Beginning], StringComparison.Ordinal)
            select name.Value);

    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > left.Length / 3 + 1 || left.Length > Longest)
            return int.MaxValue;
        var before = new int[right.Length + 1];
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        var last = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            (before, row, last) = (row, last, before);
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = Math.Min(Math.Min(before[j], row[j - 1]) + 1, before[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], last[j - 2] + 1);
            }
        }

        return row[right.Length];
    }
}
