using System.Text;
using MeetupBot.Discord.Gateway;

namespace MeetupBot.Tests.Discord.Gateway;

public sealed class GatewayFrameTests
{
    [Theory]
    [InlineData("""{"t":"READY","s":3,"op":0,"d":{"v":10}}""")]
    [InlineData("""{"d":{"v":10},"op":0,"s":3,"t":"READY"}""")]
    [InlineData("""{"new":[1,{"d":2}],"op":0,"d":{"v":10},"t":"READY","s":3,"also":null}""")]
    public void The_parts_are_found_in_any_order(string text)
    {
        var payload = Encoding.UTF8.GetBytes(text);
        Assert.True(GatewayFrame.TryParse(payload, out var frame));
        Assert.Equal((0, 3L), (frame.Op, frame.Sequence!.Value));
        Assert.Equal("READY", Encoding.UTF8.GetString(payload.AsSpan()[frame.EventName]));
        Assert.Equal("""{"v":10}""", Encoding.UTF8.GetString(payload.AsSpan()[frame.Data]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"op":"0"}""")]
    [InlineData("""{"op":-1}""")]
    [InlineData("""{"op":0""")]
    [InlineData("""{"op":99999999999999}""")]
    [InlineData("{\"op\":0,\"d\":{\u0001}}")]
    public void What_is_no_payload_is_refused(string text) =>
        Assert.False(GatewayFrame.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Any_bytes_at_all_are_refused_or_read_and_never_throw()
    {
        var random = new Random(20261122);
        var whole = Encoding.UTF8.GetBytes("""{"t":"INTERACTION_CREATE","s":3,"op":0,"d":{"id":"1","x":[1,2,{"y":"z"}]}}""");
        for (var round = 0; round < 20_000; round++)
        {
            var payload = whole.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                payload[random.Next(payload.Length)] = (byte)random.Next(256);
            _ = GatewayFrame.TryParse(payload.AsSpan(0, random.Next(payload.Length + 1)), out _);
        }
    }
}
