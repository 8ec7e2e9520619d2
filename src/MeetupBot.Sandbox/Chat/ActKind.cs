namespace MeetupBot.Sandbox;

public enum ActKind
{
    Command,
    Button,
    Menu,
    Form,
    Shortcut,
}
