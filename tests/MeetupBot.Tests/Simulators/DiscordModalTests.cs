using MeetupBot.Simulators.Discord.Interactions;

namespace MeetupBot.Tests.Simulators;

public class DiscordModalTests
{
    public static TheoryData<string, string, string> WrongModals => new()
    {
        { Modal("", title: new string('a', 46)), "data.title", "BASE_TYPE_BAD_LENGTH" },
        { Modal(""), "data.components", "BASE_TYPE_BAD_LENGTH" },
        { Modal(string.Join(",", Enumerable.Repeat("""{"type":10,"content":"x"}""", 6))), "data.components", "BASE_TYPE_BAD_LENGTH" },
        { Modal("""{"type":2,"style":1,"custom_id":"a","label":"A"}"""), "data.components.0.type", "UNION_TYPE_CHOICES" },
        { Modal(Label("""{"type":2,"style":1,"custom_id":"a","label":"A"}""")), "data.components.0.component.type", "UNION_TYPE_CHOICES" },
        { Modal(Label("""{"type":4,"custom_id":"a","style":1}""", new string('a', 46))), "data.components.0.label", "BASE_TYPE_BAD_LENGTH" },
        { Modal(Label("""{"type":4,"custom_id":"a"}""")), "data.components.0.component.style", "BASE_TYPE_REQUIRED" },
        { Modal(Label("""{"type":4,"custom_id":"a","style":1,"max_length":4001}""")), "data.components.0.component.max_length", "NUMBER_TYPE_MAX" },
        { Modal(Label("""{"type":4,"custom_id":"a","style":1,"max_length":2,"value":"abc"}""")), "data.components.0.component.value", "BASE_TYPE_BAD_LENGTH" },
        { Modal(Label("""{"type":4,"custom_id":"a","style":1}""") + "," + Label("""{"type":4,"custom_id":"a","style":1}""")), "data.components.1.component.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED" },
        { Modal(Label("""{"type":5,"custom_id":"a","min_values":0}""")), "data.components.0.component.min_values", "COMPONENT_REQUIRED_MIN_VALUES" },
        { Modal("""{"type":1,"components":[{"type":4,"custom_id":"a","style":1}]}"""), "data.components.0.components.0.label", "BASE_TYPE_REQUIRED" },
    };

    [Theory]
    [MemberData(nameof(WrongModals))]
    public async Task A_wrong_form_is_refused_where_it_is_wrong(string body, string path, string code)
    {
        await using var room = await DiscordRoom.OpenAsync();
        await room.RegisterAsync();
        Assert.Equal(code, (await room.AnswerAsync(List(room), body)).ErrorAt(path));
    }

    [Fact]
    public async Task A_form_is_filled_by_label_or_id_and_keeps_its_prefilled_values()
    {
        await using var room = await DiscordRoom.OpenAsync();
        await room.RegisterAsync();
        var modal = await OpenAsync(room);
        Assert.Equal(["Title", "Who"], modal.Fields.Select(f => f.Label));
        var submitted = room.Discord.SubmitModal(room.Ben, modal, new Dictionary<string, object?> { ["Who"] = room.Ana });
        var data = room.Discord.PayloadOf(submitted).GetProperty("data");
        Assert.Equal("Coffee", data.GetProperty("components")[0].GetProperty("component").GetProperty("value").GetString());
        Assert.True(data.GetProperty("resolved").GetProperty("users").TryGetProperty($"{room.Ana.Id}", out _));
        Assert.Equal("BASE_TYPE_CHOICES", (await room.AnswerAsync(submitted, DiscordSamples.Modal)).ErrorAt("type"));
        await room.AnswerAsync(submitted, """{"type":4,"data":{"content":"ok"}}""");
        Assert.Equal("ok", (await submitted.ResponseAsync()).Text);
    }

    [Fact]
    public async Task What_the_form_does_not_take_is_refused_before_it_is_sent()
    {
        await using var room = await DiscordRoom.OpenAsync();
        await room.RegisterAsync();
        var modal = await OpenAsync(room);
        foreach (var fields in new[]
        {
            new Dictionary<string, object?> { ["Title"] = "" },
            new Dictionary<string, object?> { ["Title"] = "longer than ten" },
            new Dictionary<string, object?> { ["Nope"] = "x" },
            new Dictionary<string, object?> { ["Who"] = new object[] { room.Ana, room.Ben, room.Ana, room.Ben } },
        })
            Assert.Throws<InvalidOperationException>(() => room.Discord.SubmitModal(room.Ben, modal, fields));
        Assert.Throws<InvalidOperationException>(() => room.Discord.SubmitModal(room.Ana, modal, new Dictionary<string, object?>()));
    }

    private static SimInteraction List(DiscordRoom room) => room.Discord.RunCommand(room.Ben, room.General, "meetup", "list");

    private static async Task<SimModal> OpenAsync(DiscordRoom room)
    {
        var interaction = List(room);
        await room.AnswerAsync(interaction, DiscordSamples.Modal);
        return (await interaction.ResponseAsync()).Modal!;
    }

    private static string Modal(string components, string title = "T") =>
        $$$"""{"type":9,"data":{"custom_id":"m","title":"{{{title}}}","components":[{{{components}}}]}}""";

    private static string Label(string component, string label = "L") => $$"""{"type":18,"label":"{{label}}","component":{{component}}}""";
}
