namespace MeetupBot.Domain.CheckIn;

public enum AttendanceState
{
    Here,
    Absent,
}
