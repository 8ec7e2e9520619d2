namespace MeetupBot.Domain.Polls;

/// <summary>In the order in which times are compared.</summary>
public enum ChoiceReason
{
    OnlyOne,
    MostPeople,
    MostYes,
    MostFirstMeetings,
    OrganizersYes,
    Earliest,
}
