namespace MeetupBot.Sandbox;

public enum PointAt
{
    Nothing,
    Composer,
    Menu,
    Button,
    Clock,
}
