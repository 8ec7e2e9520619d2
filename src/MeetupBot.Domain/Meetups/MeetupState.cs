namespace MeetupBot.Domain.Meetups;

public enum MeetupState
{
    Polling,
    Scheduled,
    Over,
    Cancelled,
}
