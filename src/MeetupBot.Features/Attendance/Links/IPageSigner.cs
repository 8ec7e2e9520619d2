namespace MeetupBot.Features.Attendance.Links;

/// <summary>Seals the text of links, so that nobody else can make or change one.</summary>
public interface IPageSigner
{
    /// <returns>Text that is safe in the path of a URL.</returns>
    string Seal(PageKind kind, string text);

    /// <returns>Null if it was not sealed here for this kind of page.</returns>
    string? Open(PageKind kind, string seal);
}

/// <summary>The pages that a link can open. Links contain these names in lower case.</summary>
public enum PageKind
{
    /// <summary>A member's own picture of who met whom.</summary>
    Network,

    /// <summary>A community's statistics.</summary>
    Stats,

    /// <summary>A member's own picture of who was at a meetup, and who met there for the first time.</summary>
    Recap,

    /// <summary>Who answered a meetup, for its hosts.</summary>
    Guests,

    /// <summary>A meetup's code for the door.</summary>
    Door,

    /// <summary>A member's own code, for a host to scan.</summary>
    Code,

    /// <summary>Lets a host's browser check people in at one meetup.</summary>
    Desk,

    /// <summary>The page that a member's own code opens.</summary>
    Arrive,

    /// <summary>How a member gets meetups into their calendar.</summary>
    Calendar,

    /// <summary>The times of a poll, on which a member paints their answers.</summary>
    Grid,
}
