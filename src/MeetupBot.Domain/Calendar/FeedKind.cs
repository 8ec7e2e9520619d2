namespace MeetupBot.Domain.Calendar;

/// <summary>What a feed has.</summary>
public enum FeedKind
{
    /// <summary>The meetups that its owner goes to, might go to, or hosts.</summary>
    Mine,

    /// <summary>All meetups of a community that everybody in it sees, for one member.</summary>
    Everything,

    /// <summary>The same for anybody. Organizers switch it on.</summary>
    Public,
}
