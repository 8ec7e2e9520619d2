namespace MeetupBot.Slack.Wire;

/// <summary>Source: docs.slack.dev, Reference, Block Kit, Block elements.</summary>
internal static class ElementType
{
    public const string Button = "button";
    public const string Image = "image";
    public const string PlainTextInput = "plain_text_input";
    public const string StaticSelect = "static_select";
    public const string MultiStaticSelect = "multi_static_select";
    public const string MultiUsersSelect = "multi_users_select";
    public const string ConversationsSelect = "conversations_select";
}
