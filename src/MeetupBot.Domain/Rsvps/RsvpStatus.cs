namespace MeetupBot.Domain.Rsvps;

public enum RsvpStatus
{
    Going,
    Maybe,
    Cant,
    Waitlisted,
}
