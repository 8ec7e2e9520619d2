namespace MeetupBot.Chat.Forms;

public enum FormFieldKind
{
    Line,
    Paragraph,
    Menu,
    Members,
    Channel,
}
