using System.Globalization;

namespace MeetupBot.Pages.Guests;

/// <summary>Finds people by a part of their name.</summary>
internal static class NameSearch
{
    /// <summary>Longer text is cut.</summary>
    public const int Longest = 100;

    public static string Clean(string? typed) => (typed is { Length: > Longest } ? typed[..Longest] : typed)?.Trim() ?? "";

    /// <summary>Accents and case make no difference: "zoe" finds "Zoë".</summary>
    public static bool Finds(string wanted, string name) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(
        name, wanted, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
