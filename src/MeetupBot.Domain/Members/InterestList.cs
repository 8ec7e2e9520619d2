using MeetupBot.Domain.Time.Zones;

namespace MeetupBot.Domain.Members;

/// <summary>Interests as a member wrote them: "climbing, board games".</summary>
public static class InterestList
{
    private static readonly char[] Separators = [',', ';', '/', '\n', '•', '·'];

    /// <summary>What all of them wrote, in the order and spelling of the first. Case, spaces, diacritics and punctuation do not matter.</summary>
    /// <param name="interests">Null for somebody who wrote none.</param>
    public static IReadOnlyList<string> FindShared(IReadOnlyList<string?> interests)
    {
        if (interests.Count < 2)
            return [];
        var others = interests.Skip(1).Select(text => Split(text).Select(NameKey.Of).ToHashSet(StringComparer.Ordinal)).ToList();
        return
        [
            .. Split(interests[0])
                .Where(one => NameKey.Of(one) is { Length: > 0 } key && others.TrueForAll(other => other.Contains(key)))
                .DistinctBy(NameKey.Of),
        ];
    }

    /// <summary>What somebody wrote, in the form in which it is compared. Empty for somebody who wrote nothing.</summary>
    public static IReadOnlyList<string> ListKeys(string? interests) =>
        [.. Split(interests).Select(NameKey.Of).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Split(string? text) =>
        (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
