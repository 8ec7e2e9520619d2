namespace MeetupBot.Sandbox.Chat;

public enum ActKind
{
    Command,
    Button,
    Menu,
    Form,
    Shortcut,
}
