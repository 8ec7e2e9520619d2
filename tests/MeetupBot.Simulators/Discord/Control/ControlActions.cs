using System.Collections.Concurrent;
using System.Globalization;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Control;

/// <summary>Actions of people through the control API. Each waits for the bot's answer.</summary>
internal sealed class ControlActions(DiscordSimulator discord)
{
    private readonly ConcurrentDictionary<string, SimMessage> _seen = new();
    private readonly ConcurrentDictionary<string, SimModal> _forms = new();

    public Task<object> AddUser(ControlBody body)
    {
        var user = discord.AddUser(body.Text("username"), body.TextOrNull("name"));
        body.Guild().AddMember(user);
        return Task.FromResult<object>(new { id = user.Id.ToString(CultureInfo.InvariantCulture) });
    }

    public static Task<object> AddChannel(ControlBody body) =>
        Task.FromResult<object>(new { id = body.Guild().AddChannel(body.Text("name")).Id.ToString(CultureInfo.InvariantCulture) });

    public Task<object> Post(ControlBody body) =>
        Task.FromResult(ControlViews.Message(discord.Post(body.User(), body.Channel(), body.Text("content"))));

    public Task<object> Delete(ControlBody body)
    {
        discord.DeleteMessage(Message(body));
        return Task.FromResult<object>(new { deleted = true });
    }

    public Task<object> RunCommand(ControlBody body) =>
        Show(discord.RunCommand(body.User(), body.Channel(), body.Text("command"), body.TextOrNull("subcommand"), body.Options("options")));

    public async Task<object> Complete(ControlBody body) => await discord.AutocompleteAsync(
        body.User(), body.Channel(), body.Text("command"), body.TextOrNull("subcommand"), body.Text("option"), body.Text("typed"), body.Options("options"));

    public Task<object> RunMenu(ControlBody body) => Show(body.TextOrNull("target") is null
        ? discord.MessageCommand(body.User(), Message(body), body.Text("name"))
        : discord.UserCommand(body.User(), body.Channel(), body.User("target"), body.Text("name")));

    public Task<object> Press(ControlBody body) => Show(discord.PressButton(body.User(), Message(body), body.Text("button")));

    public Task<object> Select(ControlBody body) =>
        Show(discord.Select(body.User(), Message(body), body.Text("menu"), body.Values("values")));

    public Task<object> Submit(ControlBody body) => Show(discord.SubmitModal(
        body.User(),
        _forms.TryGetValue(body.Text("interaction"), out var form) ? form : throw new KeyNotFoundException("No form of that interaction."),
        body.Options("fields")));

    private async Task<object> Show(SimInteraction interaction)
    {
        var response = await interaction.FinalResponseAsync();
        if (response.Message is { } message)
            _seen[message.Id.ToString(CultureInfo.InvariantCulture)] = message;
        if (response.Modal is { } modal)
            _forms[interaction.Id.ToString(CultureInfo.InvariantCulture)] = modal;
        return ControlViews.Response(response);
    }

    private SimMessage Message(ControlBody body)
    {
        var id = body.Text("message");
        return _seen.TryGetValue(id, out var seen) ? seen : discord.FindMessage(ulong.Parse(id, CultureInfo.InvariantCulture))
            ?? throw new KeyNotFoundException($"No message {id}.");
    }
}
