namespace MeetupBot.Domain.Time.Zones;

/// <summary>The names that are spelled most like a wrong one.</summary>
internal static class NearestNames
{
    private const int Longest = 40;
    private const int Beginning = 3;

    /// <summary>One slip in three letters and up; a beginning that is right counts as near too.</summary>
    public static IEnumerable<IndexedPlace> To(string key) =>
        (from name in PlaceIndex.Names
         where key.Length <= Longest
         let distance = EditDistance.Between(key, name.Key, Math.Max(1, key.Length / 3))
         where distance <= Math.Max(1, key.Length / 3)
         orderby distance
         select name.Value[0])
        .Concat(
            from name in PlaceIndex.Names
            where key.Length >= Beginning && name.Key.StartsWith(key[..Beginning], StringComparison.Ordinal)
            select name.Value[0]);
}
