cask "frameseek" do
  version "@VERSION@"
  sha256 "@SHA256@"

  url "@URL@"
  name "Frameseek"
  desc "Find a picture inside a video by describing it"
  homepage "@PAGE@"

  livecheck do
    url "@PAGE@/latest.json"
    strategy :json do |json|
      json["version"]
    end
  end

  depends_on arch: :arm64
  depends_on macos: ">= :ventura"

  app "Frameseek.app"
  binary "#{appdir}/Frameseek.app/Contents/MacOS/Frameseek", target: "frameseek"

  zap trash: "~/Library/Application Support/Frameseek"
end
