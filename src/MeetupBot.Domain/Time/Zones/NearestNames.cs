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
         where key.Length <= Longest
         let distance = EditDistance.Between(key, name.Key, Math.Max(1, key.Length / 3))
         where distance <= Math.Max(1, key.Length / 3)
         orderby distance
         select name.Value)
        .Concat(
            from name in names
            where key.Length >= Beginning && name.Key.StartsWith(key[..Beginning], StringComparison.Ordinal)
            select name.Value);
}
