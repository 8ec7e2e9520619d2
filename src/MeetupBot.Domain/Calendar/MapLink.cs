namespace MeetupBot.Domain.Calendar;

/// <summary>A link that shows a place on a map.</summary>
public static class MapLink
{
    /// <summary>A search for the place. An <c>https</c> address, such as a pasted pin or call, is used as it is.</summary>
    /// <returns>Null when no place is given, or only a person, a channel or a mail address.</returns>
    /// <remarks>Source: Google, "Maps URLs", Search.</remarks>
    public static Uri? Create(string? place)
    {
        if (PlainText.IsBlank(place) || IsMention(place!.Trim()))
            return null;
        return Pasted(place!.Trim())
            ?? new LinkBuilder("https://www.google.com/maps/search/").Fixed("api", "1").Text("query", place).Build();
    }

    /// <summary>"@Cleo", "#general", "ana@example.org"; but neither "#12 Orchard Road" nor "@Bean Bros, Otley Road".</summary>
    private static bool IsMention(string place)
    {
        var isOneWord = !place.Any(char.IsWhiteSpace);
        if (place.Length > 1 && place[0] is '@' or '#' && char.IsLetter(place[1]))
            return isOneWord || (place[0] == '@' && !place.Any(character => character == ',' || char.IsDigit(character)));
        return isOneWord && place.IndexOf('@', StringComparison.Ordinal) > 0 && !place.Contains('/', StringComparison.Ordinal);
    }

    private static Uri? Pasted(string place)
    {
        // A user name in an address can make it look like another host.
        var isAddress = !place.Any(char.IsWhiteSpace)
            && Uri.TryCreate(place, UriKind.Absolute, out var address)
            && address is { Scheme: "https", UserInfo: "" }
            && address.AbsoluteUri.Length <= LinkText.MostCharacters;
        return isAddress ? new Uri(place) : null;
    }
}
