namespace MeetupBot.Discord.Translation;

/// <summary>
/// Limits of messages, modals and events. Source: Components, "Component Reference"; Interactions, "Receiving and Responding";
/// Resources, "Guild Scheduled Event". The limit of a message's whole text is the schema's limit for content.
/// </summary>
internal static class Limits
{
    public const int Components = 40;
    public const int TextOfMessage = 4000;
    public const int ButtonsInRow = 5;
    public const int ButtonLabel = 80;
    public const int ButtonUrl = 512;
    public const int MenuOptions = 25;
    public const int OptionLabel = 100;
    public const int OptionValue = 100;
    public const int Placeholder = 150;
    public const int GalleryItems = 10;
    public const int PictureCaption = 1024;
    public const int ModalTitle = 45;
    public const int ModalFields = 5;
    public const int FieldLabel = 45;
    public const int FieldHint = 100;
    public const int FieldPlaceholder = 100;
    public const int FieldValue = 4000;
    public const int EventTitle = 100;
    public const int EventPlace = 100;
    public const int EventDescription = 1000;
}
