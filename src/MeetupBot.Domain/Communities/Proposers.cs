namespace MeetupBot.Storage;

/// <summary>Who may propose a meetup.</summary>
public enum Proposers
{
    Everyone,
    Organizers,
}
