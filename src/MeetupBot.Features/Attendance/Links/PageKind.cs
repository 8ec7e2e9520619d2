namespace MeetupBot.Features.Attendance.Links;

/// <summary>The pages that a link can open. Links contain these names in lower case.</summary>
public enum PageKind
{
    /// <summary>A member's own picture of who met whom.</summary>
    Network,

    /// <summary>A community's statistics.</summary>
    Stats,

    /// <summary>A meetup's code for the door.</summary>
    Door,

    /// <summary>A member's own code, for a host to scan.</summary>
    Code,

    /// <summary>Lets a host's browser check people in at one meetup.</summary>
    Desk,

    /// <summary>The page that a member's own code opens.</summary>
    Arrive,
}
