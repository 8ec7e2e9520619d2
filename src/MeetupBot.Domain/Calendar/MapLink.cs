namespace MeetupBot.Domain.Calendar;

/// <summary>A link that shows a place on a map.</summary>
public static class MapLink
{
    /// <summary>A search for the place. An <c>https</c> address, such as a pasted pin or call, is used as it is.</summary>
    /// <returns>Null when no place is given.</returns>
    /// <remarks>Source: Google, "Maps URLs", Search.</remarks>
    public static Uri? Create(string? place)
    {
        if (PlainText.IsBlank(place))
            return null;
        return Pasted(place!.Trim())
            ?? new LinkBuilder("https://www.google.com/maps/search/").Fixed("api", "1").Text("query", place).Build();
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
