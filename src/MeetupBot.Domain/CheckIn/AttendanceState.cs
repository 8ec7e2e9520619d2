namespace MeetupBot.Domain.CheckIn;

/// <summary>What was said of somebody and a meetup.</summary>
public enum AttendanceState
{
    Here,
    Absent,
}
