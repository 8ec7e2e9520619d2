namespace MeetupBot.Sandbox.Tour;

public enum PointAt
{
    Nothing,
    Composer,
    Menu,
    Button,
    Clock,
}
