namespace MeetupBot.Chat;

public enum FormFieldKind
{
    Line,
    Paragraph,
    Menu,
    Members,
    Channel,
}
