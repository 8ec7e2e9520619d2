namespace MeetupBot.Domain.Communities;

/// <summary>Who may propose a meetup.</summary>
public enum Proposers
{
    Everyone,
    Organizers,
}
