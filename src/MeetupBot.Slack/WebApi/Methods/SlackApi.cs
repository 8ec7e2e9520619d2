namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>The used part of the Web API, grouped by Slack's own method families.</summary>
internal sealed class SlackApi(WebApiClient client, AddressPoster poster)
{
    public AuthMethods Auth { get; } = new(client);
    public AppMethods Apps { get; } = new(client);
    public ChatMethods Chat { get; } = new(client);
    public ConversationMethods Conversations { get; } = new(client);
    public UserMethods Users { get; } = new(client);
    public ViewMethods Views { get; } = new(client);
    public FileMethods Files { get; } = new(client, poster);
    public ResponseUrls Responses { get; } = new(poster);
}
