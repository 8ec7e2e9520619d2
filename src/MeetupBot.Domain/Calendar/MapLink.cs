namespace MeetupBot.Domain.Calendar;

/// <summary>Where a place can be looked at on a map.</summary>
public static class MapLink
{
    /// <summary>A search for the place; or the place itself where it is an <c>https</c> address, such as a pin or a call that someone pasted.</summary>
    /// <returns>Null when no place is given.</returns>
    /// <remarks>Source: Google, "Maps URLs", Search.</remarks>
    public static Uri? Of(string? place)
    {
        if (PlainText.IsBlank(place))
            return null;
        return Pasted(place!.Trim())
            ?? new LinkBuilder("https://www.google.com/maps/search/").Fixed("api", "1").Text("query", place).Build();
    }

    private static Uri? Pasted(string place)
    {
        // An address with a user name in it can dress up as another host.
        var isAddress = !place.Any(char.IsWhiteSpace)
            && Uri.TryCreate(place, UriKind.Absolute, out var address)
            && address is { Scheme: "https", UserInfo: "" }
            && address.AbsoluteUri.Length <= LinkText.MostCharacters;
        return isAddress ? new Uri(place) : null;
    }
}
